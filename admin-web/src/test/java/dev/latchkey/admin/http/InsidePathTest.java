package dev.latchkey.admin.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InsidePathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/user",
                "/admin/people?page=2",
                "/node/1?destination=//also/inside",
                "/a%20b",
                "/caf%C3%A9",
                "/a+b",
                "/admin#part"
            })
    void pathsOfThisServerAreTaken(String path) {
        assertThat(InsidePath.parse(path)).map(InsidePath::value).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "user",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "\\/evil.example",
                "https:evil.example",
                "https://evil.example/",
                "HTTP://evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "%2f%2fevil.example",
                "/%2f%2fevil.example",
                "/%2fevil.example",
                "/%5cevil.example",
                "/%252fevil.example",
                "/%25252525252525252fevil.example",
                "/a//evil.example",
                "/.//evil.example",
                "/..//evil.example",
                "/\t/evil.example",
                "/%09/evil.example",
                "/%0d%0aSet-Cookie:%20a=b",
                "/a\r\nSet-Cookie: a=b",
                " /user",
                "/us er",
                "/%zz",
                "/%",
                "/%ff%fe%2f%2fevil.example",
                "/caf\u00e9",
                "?destination=/user",
                "#x",
                "@evil.example"
            })
    void whatMightLeaveThisServerIsNot(String path) {
        assertThat(InsidePath.parse(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2001, 100_000})
    void whatIsTooLongIsNot(int length) {
        assertThat(InsidePath.parse("/" + "a".repeat(length - 1))).isEmpty();
    }
}
