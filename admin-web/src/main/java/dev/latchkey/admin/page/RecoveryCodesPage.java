package dev.latchkey.admin.page;

import java.util.List;

/** Shows recovery codes, once. Never printed. */
public record RecoveryCodesPage(Page page, String intro, List<String> codes) implements View {

    public RecoveryCodesPage {
        codes = List.copyOf(codes);
    }

    @Override
    public String template() {
        return "recovery-codes.jte";
    }

    @Override
    public String toString() {
        return "RecoveryCodesPage";
    }
}
