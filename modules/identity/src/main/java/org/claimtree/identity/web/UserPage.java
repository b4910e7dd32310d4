package org.claimtree.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtree.identity.Reach;
import org.claimtree.identity.users.Profiles;
import org.claimtree.identity.users.ResetPassword;
import org.claimtree.identity.users.SaveUser;
import org.claimtree.identity.users.Users;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.Precondition;

/** A user: who it is, what he may do, and how he gets in. Without an id, a new one. */
@Named
@RequestScoped
public class UserPage {
    @Inject
    private Users users;

    @Inject
    private Profiles profiles;

    @Inject
    private SaveUser save;

    @Inject
    private ResetPassword reset;

    private final UserForm form = new UserForm();
    private String oneTimePassword;
    private boolean withSecondFactor;
    private UIComponent nameField;
    private UIComponent profileField;

    /**
     * Whose page it is, before anything of the request is decoded: what is shown, and so decoded, depends on it, and a page
     * that keeps nothing is told by what was sent.
     */
    @PostConstruct
    void whose() {
        Map<String, String> sent =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        for (String of : new String[] {"user:", "reset:"}) {
            if (sent.containsKey(of + "id")) {
                form.setId(sent.get(of + "id"));
                form.setTag(sent.get(of + "tag"));
            }
        }
    }

    /** Fills the form with what is stored, when the page is opened. */
    public void open() {
        if (form.getId() != null && !form.getId().isEmpty() && form.getTag() == null) {
            stored().ifPresent(found -> form.fill(found.user(), found.tag()));
        }
    }

    /** Saves; what was typed stays where it is refused. */
    public void save() {
        try {
            UUID id = isNew() ? null : UUID.fromString(form.getId());
            SaveUser.Saved saved = save.save(id, form.content(), new Precondition(form.getTag(), null));
            oneTimePassword = saved.oneTimePassword();
            Users.Stored now = users.one(saved.id()).orElseThrow();
            form.fill(now.user(), now.tag());
            PageAnswers.done(oneTimePassword == null ? "The user is saved." : "The user is added.");
        } catch (Problem problem) {
            tell(problem);
        }
    }

    /** Gives a one-time password. */
    public void reset() {
        try {
            oneTimePassword = reset.reset(UUID.fromString(form.getId()), withSecondFactor);
            PageAnswers.done("The old password opens nothing any more.");
        } catch (Problem problem) {
            tell(problem);
        }
    }

    private void tell(Problem problem) {
        if (problem.errors().isEmpty()) {
            PageAnswers.wrong(null, problem.getMessage());
        }
        for (InputProblem error : problem.errors()) {
            PageAnswers.wrong(error.pointer().equals("/name") ? nameField : profileField, error.message());
        }
    }

    private java.util.Optional<Users.Stored> stored() {
        try {
            return users.one(UUID.fromString(form.getId()));
        } catch (IllegalArgumentException e) {
            return java.util.Optional.empty();
        }
    }

    /** What people read for a reach. */
    static String words(Reach reach) {
        return switch (reach) {
            case ALL -> "All clients";
            case DIVISIONS -> "Clients of the user's divisions";
            case OWN_CLIENTS -> "The user's own clients";
        };
    }

    public UserForm getForm() {
        return form;
    }

    public boolean isNew() {
        return form.getId() == null || form.getId().isEmpty();
    }

    /** Whether the address names somebody, or somebody new. */
    public boolean isThere() {
        return isNew() || form.getTag() != null;
    }

    /** Refs of user profiles by what people read. */
    public Map<String, String> getProfiles() {
        Map<String, String> choices = new LinkedHashMap<>();
        profiles.all()
                .forEach(stored ->
                        choices.put(stored.profile().name(), stored.profile().ref()));
        return choices;
    }

    public Map<String, String> getReaches() {
        Map<String, String> choices = new LinkedHashMap<>();
        List<Reach> all = Arrays.asList(Reach.values());
        all.forEach(reach -> choices.put(words(reach), reach.name()));
        return choices;
    }

    /** Shown once, right after it was made; else null. */
    public String getOneTimePassword() {
        return oneTimePassword;
    }

    public boolean isWithSecondFactor() {
        return withSecondFactor;
    }

    public void setWithSecondFactor(boolean withSecondFactor) {
        this.withSecondFactor = withSecondFactor;
    }

    public UIComponent getNameField() {
        return nameField;
    }

    public void setNameField(UIComponent field) {
        nameField = field;
    }

    public UIComponent getProfileField() {
        return profileField;
    }

    public void setProfileField(UIComponent field) {
        profileField = field;
    }
}
