package dev.latchkey.auth.store.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.session.SignInLink;
import dev.latchkey.store.ConfigVersion;
import dev.latchkey.store.Database;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class SignInLinkRepositoryContract {

    private static final int CALLERS = 8;

    private long editor;

    /** Migrated, and new for each test. */
    abstract Database database();

    @BeforeEach
    void addAccount() {
        editor = accounts().add(Samples.account("editor")).id();
    }

    @Test
    void addedLinkIsFoundUnchanged() {
        links().add(link("a", editor));

        assertThat(links().find("a")).contains(link("a", editor));
        assertThat(links().find("b")).isEmpty();
    }

    @Test
    void firstRunLinkNeedsNoAccountOfItsOwn() {
        links().add(link("a", 0));

        assertThat(links().find("a")).contains(link("a", 0));
    }

    @Test
    void newLinkReplacesEarlierOnesOfItsAccountAlone() {
        links().add(link("first run", 0));
        links().add(link("a", editor));

        links().add(link("b", editor));

        assertThat(links().find("a")).isEmpty();
        assertThat(links().find("b")).isPresent();
        assertThat(links().find("first run")).isPresent();
    }

    @Test
    void takenLinkIsGone() {
        links().add(link("a", editor));

        assertThat(links().take("a")).isTrue();
        assertThat(links().take("a")).isFalse();
        assertThat(links().find("a")).isEmpty();
    }

    @Test
    void linkThatNeverWasCannotBeTaken() {
        assertThat(links().take("a")).isFalse();
    }

    @Test
    void ofSeveralCallersAtOnceOneTakesTheLink() throws Exception {
        links().add(link("a", editor));

        List<Boolean> taken = Together.run(
                CALLERS, Collections.<Callable<Boolean>>nCopies(CALLERS, () -> links().take("a")).stream());

        assertThat(taken).containsOnlyOnce(true);
    }

    @Test
    void ofSeveralLinksAddedAtOnceOneIsLeft() throws Exception {
        Together.run(CALLERS, IntStream.range(0, CALLERS).<Callable<Boolean>>mapToObj(i -> () -> {
            links().add(link("link " + i, editor));
            return true;
        }));

        assertThat(IntStream.range(0, CALLERS).mapToObj(i -> links().find("link " + i)))
                .filteredOn(found -> found.isPresent())
                .hasSize(1);
    }

    @Test
    void linksGoWithTheirAccount() {
        links().add(link("a", editor));

        accounts().delete(editor);

        assertThat(links().find("a")).isEmpty();
    }

    private static SignInLink link(String hash, long accountId) {
        return new SignInLink(hash, accountId, Samples.NOON);
    }

    private JdbiSignInLinkRepository links() {
        return new JdbiSignInLinkRepository(database().jdbi());
    }

    private JdbiAccountRepository accounts() {
        return new JdbiAccountRepository(database().jdbi(), new ConfigVersion(database()));
    }
}
