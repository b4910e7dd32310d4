package org.claimtree.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;

/** Keeps a connection for each thread, as the pool of a server does: to open one for each transaction would be measured. */
final class KeptConnections {
    private final DataSource database;
    private final ThreadLocal<Connection> kept = new ThreadLocal<>();

    KeptConnections(DataSource database) {
        this.database = database;
    }

    DataSource dataSource() {
        return proxy(
                DataSource.class,
                (proxy, method, args) ->
                        method.getName().equals("getConnection") ? connection() : on(database, method, args));
    }

    /** The thread's connection, as new. The database is dropped with whatever connections it has. */
    private Connection connection() throws Exception {
        if (kept.get() == null) {
            kept.set(database.getConnection());
        }
        Connection connection = kept.get();
        connection.setAutoCommit(true);
        return proxy(
                Connection.class,
                (proxy, method, args) -> method.getName().equals("close") ? null : on(connection, method, args));
    }

    private static Object on(Object target, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(KeptConnections.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
