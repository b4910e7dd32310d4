package org.claimtree.app.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.claimtree.identity.Caller;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.identity.Permission;

/** What stands around every page: who is signed in. */
@Named
@RequestScoped
public class Shell {
    @Inject
    private CurrentCaller caller;

    public boolean isSignedIn() {
        return caller.get().origin().via() == Caller.Via.SESSION;
    }

    public String getName() {
        return caller.get().name();
    }

    public List<Permission> getPermissions() {
        return caller.get().permissions().stream().sorted().toList();
    }
}
