package dev.latchkey.benchmarks.bare;

import dev.latchkey.store.Database;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The ceiling: the HTTP server underneath, set up as Latchkey sets it up, which gives Latchkey's answers without doing
 * anything for them, or with nothing but one verification or one durable insert.
 */
public final class BareServer {

    /** Before the path of a node: the token is verified by the JOSE library, and nothing else. */
    public static final String RS256 = "/rs256";

    public static final String HS256 = "/hs256";

    /** Before {@code /node}: the body is inserted through Latchkey's pool, durably. */
    public static final String INSERT = "/insert";

    /** Before {@code /node}: the body is inserted as a node is, into Latchkey's tables, and nothing else is done. */
    public static final String ROWS = "/rows";

    private static final int LEAST_THREADS = 8;
    private static final int THREADS_PER_PROCESSOR = 32;

    private static final long LARGEST_BODY = 1 << 20;
    private static final int BEARER = "Bearer ".length();

    private final ReadyAnswer read;
    private final ReadyAnswer created;
    private final Inserts inserts;
    private final JwtParser rs256;
    private final JwtParser hs256;

    private BareServer(BareSetup setup, Database database) throws GeneralSecurityException {
        this.read = ReadyAnswer.of(setup.read());
        this.created = ReadyAnswer.of(setup.created());
        this.inserts = new Inserts(database);
        this.rs256 = Jwts.parser().verifyWith(publicKey(setup.rsaKey())).build();
        this.hs256 = Jwts.parser()
                .verifyWith(new SecretKeySpec(Base64.getDecoder().decode(setup.secret()), "HmacSHA256"))
                .build();
    }

    /** @param arguments the file with the {@link BareSetup} */
    public static void main(String[] arguments) throws GeneralSecurityException {
        BareSetup setup = BareSetup.read(Path.of(arguments[0]));
        Database database = Database.open(setup.database());
        Javalin javalin = Javalin.create(new BareServer(setup, database)::configure);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            javalin.stop();
            database.close();
        }));
        javalin.start("127.0.0.1", 0);
        System.out.println("listening on 127.0.0.1:" + javalin.port());
    }

    private static PublicKey publicKey(String text) throws GeneralSecurityException {
        byte[] encoded = Base64.getDecoder().decode(text);
        return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = LARGEST_BODY;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.jetty.threadPool = new QueuedThreadPool(
                Math.max(
                        LEAST_THREADS,
                        THREADS_PER_PROCESSOR * Runtime.getRuntime().availableProcessors()),
                LEAST_THREADS,
                60_000);
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.routes.get("/node/{node}", ctx -> read.give(ctx));
        config.routes.get(RS256 + "/node/{node}", ctx -> verified(rs256, ctx));
        config.routes.get(HS256 + "/node/{node}", ctx -> verified(hs256, ctx));
        config.routes.post("/node", this::created);
        config.routes.post(INSERT + "/node", ctx -> inserted(ctx, inserts::document));
        config.routes.post(ROWS + "/node", ctx -> inserted(ctx, inserts::node));
    }

    private void verified(JwtParser parser, Context ctx) {
        parser.parseSignedClaims(ctx.req().getHeader("Authorization").substring(BEARER));
        read.give(ctx);
    }

    private void created(Context ctx) {
        if (ctx.bodyAsBytes().length == 0) {
            throw new IllegalArgumentException("no body");
        }
        created.give(ctx);
    }

    private void inserted(Context ctx, Consumer<String> insert) {
        insert.accept(ctx.body());
        created.give(ctx);
    }

    /** An answer whose bytes are there already. */
    private record ReadyAnswer(int status, Map<String, String> headers, byte[] body) {

        static ReadyAnswer of(RecordedAnswer answer) {
            return new ReadyAnswer(
                    answer.status(), answer.headers(), answer.body().getBytes(StandardCharsets.UTF_8));
        }

        void give(Context ctx) {
            ctx.status(status);
            headers.forEach(ctx::header);
            ctx.result(body);
        }
    }
}
