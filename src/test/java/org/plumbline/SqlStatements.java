package org.plumbline;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/** Hears which statements go to the database, so that a test can count them, however they were written. */
@Component
public class SqlStatements implements BeanPostProcessor {

    private static final ThreadLocal<List<String>> HEARD = new ThreadLocal<>();

    /** The statements that the action executes on this thread. */
    public static List<String> during(Runnable action) {
        var heard = new ArrayList<String>();
        HEARD.set(heard);
        try {
            action.run();
        } finally {
            HEARD.remove();
        }
        return heard;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof Listening) ? new Listening(source) : bean;
    }

    private static final class Listening extends DelegatingDataSource {

        private Listening(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return listening(super.getConnection());
        }
    }

    private static Connection listening(Connection connection) {
        return proxy(Connection.class, (_, method, arguments) -> {
            var result = call(() -> method.invoke(connection, arguments));
            return switch (result) {
                case PreparedStatement statement ->
                    proxy(PreparedStatement.class, counting(statement, String.valueOf(arguments[0])));
                case Statement statement -> proxy(Statement.class, counting(statement, ""));
                case null, default -> result;
            };
        });
    }

    private static InvocationHandler counting(Statement statement, String sql) {
        return (_, method, arguments) -> {
            var heard = HEARD.get();
            if (heard != null && method.getName().startsWith("execute")) {
                heard.add(sql.isEmpty() && arguments != null ? String.valueOf(arguments[0]) : sql);
            }
            return call(() -> method.invoke(statement, arguments));
        };
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Call call) throws Throwable {
        try {
            return call.run();
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    private interface Call {
        Object run() throws Exception;
    }
}
