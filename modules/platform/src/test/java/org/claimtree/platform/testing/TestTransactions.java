package org.claimtree.platform.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/**
 * Transactions for tests of use cases without a server: inside {@link #run} all connections of a thread are one
 * connection with one transaction, as in the container.
 */
public final class TestTransactions {
    private final DataSource database;
    private final ThreadLocal<Connection> current = new ThreadLocal<>();

    public TestTransactions(DataSource database) {
        this.database = database;
    }

    /** The data source that the code under test is given. */
    public DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, args) -> {
                    if (method.getName().equals("getConnection") && current.get() != null) {
                        return unclosable(current.get());
                    }
                    return invoke(database, method, args);
                });
    }

    /** Does the work in one transaction: commits it, or rolls back when the work throws. */
    public <T> T run(Callable<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            current.set(connection);
            try {
                T answer = work.call();
                connection.commit();
                return answer;
            } catch (Exception e) {
                connection.rollback();
                throw e;
            } finally {
                current.remove();
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection unclosable(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                TestTransactions.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, args) -> method.getName().equals("close") ? null : invoke(connection, method, args));
    }

    private static Object invoke(Object target, java.lang.reflect.Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            if (cause instanceof SQLException sql) {
                throw sql;
            }
            throw cause;
        }
    }
}
