package dev.latchkey.admin.page;

import java.util.List;

/**
 * Asks before something that cannot be undone.
 *
 * @param consequences what will happen, each a sentence
 * @param action where the answer is sent
 * @param button what is to be done, as a verb
 * @param cancel the way back
 */
public record ConfirmPage(Page page, List<String> consequences, String action, String button, String cancel)
        implements View {

    public ConfirmPage {
        consequences = List.copyOf(consequences);
    }

    @Override
    public String template() {
        return "confirm.jte";
    }
}
