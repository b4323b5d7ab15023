package dev.latchkey.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.InputStream;
import java.io.Reader;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbc.JdbcPreparedStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each call reaches what is inside as it was made, and its answer comes back. */
final class PassingOnTest {

    /** Answered without what is inside, or only partly by it. */
    private static final Set<String> ITS_OWN = Set.of("unwrap", "isWrapperFor", "prepareCall", "getConnection");

    private final Map<Class<?>, Object> samples = new HashMap<>();
    private final List<Call> calls = new ArrayList<>();
    private int executions;

    private record Call(String name, List<Object> arguments) {}

    @ParameterizedTest
    @MethodSource("ofConnections")
    void connection(Method method) throws ReflectiveOperationException {
        isPassedOn(method, watched());
    }

    @ParameterizedTest
    @MethodSource("ofStatements")
    void statement(Method method) throws ReflectiveOperationException, SQLException {
        isPassedOn(method, watched().createStatement());
    }

    @ParameterizedTest
    @MethodSource("ofPreparedStatements")
    void preparedStatement(Method method) throws ReflectiveOperationException, SQLException {
        isPassedOn(method, watched().prepareStatement("SELECT 1", 1, 1));
    }

    @ParameterizedTest
    @MethodSource("ofPreparedStatements")
    void preparedStatementThatIsKept(Method method) throws ReflectiveOperationException, SQLException {
        if (!method.getName().equals("close")) {
            KeptStatement kept = (KeptStatement) watched().prepareStatement("SELECT 1");

            isPassedOn(method, kept);

            assertThat(kept.altered).isEqualTo(lasts(method));
        }
    }

    /** What is said of the statement itself, unlike the values and the batch of its next execution. */
    private static boolean lasts(Method method) {
        return method.getDeclaringClass() == Statement.class
                && (method.getName().startsWith("set") || method.getName().equals("closeOnCompletion"));
    }

    @Test
    void statementSaysThatItComesFromTheOneWhoWatches() throws SQLException {
        Connection watched = watched();

        assertThat(watched.createStatement().getConnection()).isSameAs(watched);
        assertThat(watched.prepareStatement("SELECT 1").getConnection()).isSameAs(watched);
    }

    @Test
    void storedProceduresAreNotCalled() {
        assertThatExceptionOfType(SQLFeatureNotSupportedException.class)
                .isThrownBy(() -> watched().prepareCall("CALL 1"));
    }

    private void isPassedOn(Method method, Object watched) throws ReflectiveOperationException {
        calls.clear();
        Object[] arguments = IntStream.range(0, method.getParameterCount())
                .mapToObj(i -> placed(sample(method.getParameterTypes()[i]), i))
                .toArray();

        Object answer = method.invoke(watched, arguments);

        assertThat(calls).containsExactly(new Call(method.getName(), List.of(arguments)));
        assertThat(executions).isEqualTo(method.getName().startsWith("execute") ? 1 : 0);
        if (method.getReturnType() != void.class && !Statement.class.isAssignableFrom(method.getReturnType())) {
            assertThat(answer).isEqualTo(sample(method.getReturnType()));
        }
    }

    private WatchedConnection watched() {
        return new WatchedConnection(inside(Connection.class)) {
            @Override
            protected <T> T executed(Execution<T> execution) throws SQLException {
                executions++;
                return execution.run();
            }
        };
    }

    private <T> T inside(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                PassingOnTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return method.getName().equals("equals") ? self == arguments[0] : type.hashCode();
                    }
                    calls.add(new Call(method.getName(), arguments == null ? List.of() : List.of(arguments)));
                    return method.getReturnType() == void.class ? null : sample(method.getReturnType());
                }));
    }

    /** One and the same for each type. */
    private Object sample(Class<?> type) {
        return samples.computeIfAbsent(type, this::made);
    }

    /** Numbers and texts tell in which place they stand. */
    private static Object placed(Object sample, int place) {
        if (sample instanceof Integer number) {
            return number + place;
        }
        return sample instanceof String text ? text + place : sample;
    }

    private Object made(Class<?> type) {
        if (type.isInterface()) {
            return inside(type);
        }
        if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 0);
        }
        return switch (type.getSimpleName()) {
            case "boolean" -> true;
            case "byte" -> (byte) 7;
            case "short" -> (short) 7;
            case "int" -> 7;
            case "long" -> 7L;
            case "float" -> 7f;
            case "double" -> 7d;
            case "String" -> "seven";
            case "BigDecimal" -> BigDecimal.TEN;
            case "Object" -> "anything";
            case "URL" -> PassingOnTest.class.getResource("PassingOnTest.class");
            case "InputStream" -> InputStream.nullInputStream();
            case "Reader" -> Reader.nullReader();
            case "Calendar" -> Calendar.getInstance();
            case "Date" -> new Date(7);
            case "Time" -> new Time(7);
            case "Timestamp" -> new Timestamp(7);
            case "Properties" -> new Properties();
            case "SQLWarning" -> new SQLWarning();
            default -> throw new IllegalArgumentException(type.getName());
        };
    }

    private static Stream<Method> ofConnections() {
        return methods(Connection.class, JdbcConnection.class);
    }

    private static Stream<Method> ofStatements() {
        return methods(Statement.class, JdbcPreparedStatement.class);
    }

    private static Stream<Method> ofPreparedStatements() {
        return methods(PreparedStatement.class, JdbcPreparedStatement.class);
    }

    /** What the driver leaves as JDBC has it need not reach it. */
    private static Stream<Method> methods(Class<?> type, Class<?> driver) {
        return Arrays.stream(type.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !ITS_OWN.contains(method.getName()))
                .filter(method -> !method.isDefault() || answers(driver, method));
    }

    private static boolean answers(Class<?> driver, Method method) {
        try {
            return !driver.getMethod(method.getName(), method.getParameterTypes())
                    .isDefault();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
