package org.claimtree.app;

import jakarta.ejb.EJB;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.claimtree.platform.DatabaseReady;

/**
 * Tells whatever works unasked that it may begin. Not {@link SchemaGate} itself: threads that are started from a
 * start-up bean with transactions of its own have none.
 */
@WebListener
public class WorkBegins implements ServletContextListener {
    @EJB
    SchemaGate gate;

    @Inject
    Event<DatabaseReady> ready;

    @Override
    public void contextInitialized(ServletContextEvent start) {
        gate.pass();
        ready.fire(new DatabaseReady());
    }
}
