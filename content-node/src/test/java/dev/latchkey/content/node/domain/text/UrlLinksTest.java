package dev.latchkey.content.node.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UrlLinksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com",
                "HTTPS://example.com",
                "ftp://example.com",
                "www.example.com",
                "Www.example.com",
                "me@example.com",
                "mailto:me@example.com"
            })
    void anAddressBesideNothingElseIsLinked(String address) {
        assertThat(UrlLinks.applied("See " + address)).contains("\">" + address + "</a>");
    }

    @Test
    void aTextWithoutAnAddressIsLeftAsItIs() {
        assertThat(UrlLinks.applied("No address. Nowhere; ww.example.com is none."))
                .isEqualTo("No address. Nowhere; ww.example.com is none.");
    }
}
