package dev.latchkey.admin.page;

/** Everything that one template shows. */
public interface View {

    /** The template that takes this record. */
    String template();

    Page page();
}
