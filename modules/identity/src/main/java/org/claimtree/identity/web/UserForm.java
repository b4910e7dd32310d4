package org.claimtree.identity.web;

import org.claimtree.identity.Reach;
import org.claimtree.identity.users.SaveUser;
import org.claimtree.identity.users.User;

/** What is typed about a user. */
public final class UserForm {
    private String id;
    private String tag;
    private String name;
    private String displayName;
    private String email;
    private String profile = "BILLER";
    private String reach = Reach.ALL.name();
    private boolean active = true;

    void fill(User user, String version) {
        id = user.id().toString();
        tag = version;
        name = user.name();
        displayName = user.person().name();
        email = user.person().email();
        profile = user.rights().profile();
        reach = user.rights().reach().name();
        active = user.rights().active();
    }

    SaveUser.Content content() {
        String mail = email == null || email.isBlank() ? null : email.strip();
        return new SaveUser.Content(
                name.strip(),
                new User.Person(displayName.strip(), mail),
                new User.Rights(profile, Reach.valueOf(reach), active));
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** The version that was read: what a change starts from. */
    public String getTag() {
        return tag;
    }

    public void setTag(String tag) {
        this.tag = tag == null || tag.isEmpty() ? null : tag;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getProfile() {
        return profile;
    }

    public void setProfile(String profile) {
        this.profile = profile;
    }

    public String getReach() {
        return reach;
    }

    public void setReach(String reach) {
        this.reach = reach;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
