package dev.latchkey.admin.page;

/**
 * Shows a credential that has just been made. It cannot be shown again.
 *
 * @param intro what to do with it
 * @param text of the credential
 */
public record CredentialMadePage(Page page, String intro, String text, Link back) implements View {

    @Override
    public String template() {
        return "credential-made.jte";
    }

    @Override
    public String toString() {
        return "CredentialMadePage";
    }
}
