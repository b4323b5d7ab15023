package dev.latchkey.content.node.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.content.node.domain.Authorship;
import dev.latchkey.content.node.domain.Node;
import dev.latchkey.content.node.domain.NodeService;
import dev.latchkey.content.node.domain.RevisionService;
import dev.latchkey.content.node.domain.Submission;
import dev.latchkey.content.node.domain.UnitOfWork;
import dev.latchkey.content.node.domain.alias.PathAlias;
import dev.latchkey.content.node.domain.alias.PathAliasRepository;
import dev.latchkey.content.node.domain.field.FieldItem;
import dev.latchkey.content.node.domain.type.NodeTypes;
import dev.latchkey.content.node.persistence.NodeChanges;
import dev.latchkey.content.node.testing.Answer;
import dev.latchkey.content.node.testing.Callers;
import dev.latchkey.content.node.testing.ContentApi;
import dev.latchkey.content.node.testing.CountedQueries;
import dev.latchkey.content.node.testing.FakeAccounts;
import dev.latchkey.store.ChangeListener;
import dev.latchkey.store.Database;
import dev.latchkey.web.Caller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is answered from memory, and that nothing is once it has changed. */
abstract class NodeMemoryContract {

    private static final Duration AT_LAST = Duration.ofSeconds(20);
    private static final int READERS = 3;
    private static final int ROUNDS = 100;
    private static final Caller READER = Callers.other("access content");

    private ContentApi api;
    private ChangeListener listener;
    private Answer node;

    abstract Database database();

    @BeforeEach
    void start() {
        api = new ContentApi(database());
        listener = listening(api);
        node = api.post(Callers.everything(), "{\"type\":\"page\",\"title\":[\"0\"],\"body\":[\"0\"]}");
        atLast(this::answeredFromMemory);
    }

    @AfterEach
    void stop() {
        listener.close();
    }

    @Test
    void nodeThatWasReadIsAnsweredWithoutAQueryToWhoeverMaySeeIt() {
        api.get(Callers.everything(), node.nid());
        atLast(this::answeredFromMemory);

        try (CountedQueries queries = new CountedQueries(database().jdbi())) {
            assertThat(read(READER).json().has("revision_log")).isFalse();
            assertThat(read(Callers.everything()).json().has("revision_log")).isTrue();
            assertThat(read(Callers.other()).status()).isEqualTo(403);
            assertThat(queries.count()).isZero();
        }
    }

    @Test
    void nodeThatWasNotReadTakesOneQuery() {
        Answer other = api.post(Callers.everything(), "{\"type\":\"page\",\"title\":[\"x\"]}");

        try (CountedQueries queries = new CountedQueries(database().jdbi())) {
            api.get(READER, other.nid());
            assertThat(queries.count()).isEqualTo(1);
        }
    }

    @Test
    void nextReaderSeesWhatWasPatched() {
        patch("\"title\":[\"1\"]");

        assertThat(read(READER).field("title")).isEqualTo("[{\"value\":\"1\"}]");
    }

    @Test
    void nextReaderIsRefusedWhatWasUnpublished() {
        patch("\"status\":[false]");

        assertThat(read(READER).status()).isEqualTo(403);
    }

    @Test
    void nextReaderFindsNothingWhereANodeWasDeleted() {
        api.delete(Callers.everything(), node.nid());

        assertThat(read(READER).status()).isEqualTo(404);
    }

    @Test
    void nextReaderSeesTheRevisionThatWasGoneBackTo() {
        NodeService nodes = api.part(NodeService.class);
        long first = nodes.stored(node.nid()).orElseThrow().vid();
        nodes.revise(Callers.everything(), node.nid(), titled("second"), unconditional -> {});
        assertThat(read(READER).field("title")).isEqualTo("[{\"value\":\"second\"}]");

        api.part(RevisionService.class).revert(Callers.everything(), node.nid(), first);

        assertThat(read(READER).field("title")).isEqualTo("[{\"value\":\"0\"}]");
    }

    @Test
    void nextReaderSeesAnAliasThatWasMadeMovedAndRemovedByItself() {
        PathAliasRepository aliases = api.part(PathAliasRepository.class);
        PathAlias alias = aliases.add(new PathAlias(0, UUID.randomUUID().toString(), path(), "/one", "en", true));
        assertThat(alias()).isEqualTo("/one");

        aliases.change(new PathAlias(alias.id(), alias.uuid(), path(), "/two", "en", true));
        assertThat(alias()).isEqualTo("/two");

        aliases.change(new PathAlias(alias.id(), alias.uuid(), "/node/999", "/two", "en", true));
        assertThat(alias()).isEmpty();

        aliases.change(new PathAlias(alias.id(), alias.uuid(), path(), "/two", "en", true));
        assertThat(alias()).isEqualTo("/two");

        aliases.remove(alias.id());
        assertThat(alias()).isEmpty();
    }

    @Test
    void nextReaderSeesContentThatWasGivenToNobody() {
        api.part(Authorship.class).giveToAnonymous(FakeAccounts.AUTHOR.id());

        assertThat(read(READER).json().at("/uid/0/target_id").longValue()).isZero();
    }

    @Test
    void changeThatWasTakenBackIsNotSeen() {
        UnitOfWork work = api.part(UnitOfWork.class);
        assertThatThrownBy(() -> work.inOne(() -> {
                    patch("\"title\":[\"1\"]");
                    throw new IllegalStateException("taken back");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(read(READER).field("title")).isEqualTo("[{\"value\":\"0\"}]");
    }

    @Test
    void whoeverReadsAfterAChangeWasAnsweredNeverSeesAnOlderState() throws Exception {
        AtomicInteger answered = new AtomicInteger();
        AtomicBoolean ended = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(READERS);
        try {
            List<Future<?>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(threads.submit(() -> readUntil(ended, answered)));
            }
            for (int round = 1; round <= ROUNDS; round++) {
                patch("\"title\":[\"" + round + "\"]");
                answered.set(round);
            }
            ended.set(true);
            for (Future<?> reader : readers) {
                reader.get();
            }
        } finally {
            ended.set(true);
            threads.shutdown();
        }
    }

    private void readUntil(AtomicBoolean ended, AtomicInteger answered) {
        while (!ended.get()) {
            int least = answered.get();
            assertThat(title(read(READER))).isGreaterThanOrEqualTo(least);
        }
    }

    private static int title(Answer answer) {
        return Integer.parseInt(answer.json().at("/title/0/value").textValue());
    }

    private boolean answeredFromMemory() {
        return answeredFromMemory(api, node.nid());
    }

    final boolean answeredFromMemory(ContentApi server, long nid) {
        server.get(READER, nid);
        try (CountedQueries queries = new CountedQueries(database().jdbi())) {
            server.get(READER, nid);
            return queries.count() == 0;
        }
    }

    private Answer read(Caller caller) {
        return api.get(caller, node.nid());
    }

    private void patch(String changes) {
        Answer answer = api.patch(Callers.everything(), node.nid(), "{\"type\":\"page\"," + changes + "}");
        assertThat(answer.status()).isEqualTo(200);
    }

    private String alias() {
        return read(READER).json().at("/path/0/alias").asText("");
    }

    private String path() {
        return Node.pathOf(node.nid());
    }

    private Submission titled(String title) {
        return new Submission(
                api.part(NodeTypes.class).require("page"), Map.of("title", List.of(new FieldItem.OfString(title))));
    }

    private ChangeListener listening(ContentApi server) {
        ChangeListener started = new ChangeListener(database(), () -> {}, Set.of(server.part(NodeChanges.class)));
        started.start();
        return started;
    }

    static void atLast(BooleanSupplier wanted) {
        long end = System.nanoTime() + AT_LAST.toNanos();
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time is up").isLessThan(end);
        }
    }
}
