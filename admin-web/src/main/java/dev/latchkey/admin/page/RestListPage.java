package dev.latchkey.admin.page;

import java.util.List;

/** REST resources, enabled and disabled. */
public record RestListPage(Page page, List<Row> enabled, List<Row> disabled) implements View {

    /**
     * @param name for example {@code Content}
     * @param path of its own pages here
     * @param saved whether it was ever configured
     */
    public record Row(String id, String name, String path, List<Place> places, boolean saved) {
        public Row {
            places = List.copyOf(places);
        }
    }

    /** A path of the API with the methods that it could offer. */
    public record Place(String path, List<Method> methods) {
        public Place {
            methods = List.copyOf(methods);
        }
    }

    /** @param configured whether requests by this method get through */
    public record Method(String name, boolean configured) {}

    public RestListPage {
        enabled = List.copyOf(enabled);
        disabled = List.copyOf(disabled);
    }

    @Override
    public String template() {
        return "rest-list.jte";
    }
}
