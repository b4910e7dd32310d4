package org.claimtree.app.security;

import jakarta.enterprise.context.ApplicationScoped;
import org.claimtree.platform.Actor;

/** Until people sign in, whoever holds the bootstrap token acts under this one name. */
@ApplicationScoped
public class SetupActor implements Actor {
    @Override
    public String name() {
        return "setup";
    }
}
