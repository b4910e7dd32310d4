package org.claimtree.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.identity.Permission;
import org.claimtree.identity.tokens.ApiTokens;
import org.claimtree.identity.tokens.MakeToken;
import org.claimtree.identity.tokens.RevokeToken;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;

/** A person's API tokens, on the page of the account. */
@Named
@RequestScoped
public class TokensPage {
    private static final int USUAL_DAYS = 90;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.US).withZone(ZoneOffset.UTC);

    @Inject
    private CurrentCaller caller;

    @Inject
    private ApiTokens tokens;

    @Inject
    private MakeToken make;

    @Inject
    private RevokeToken revoke;

    private String name;
    private Integer days = USUAL_DAYS;
    private List<Permission> permissions = List.of();
    private String secret;
    private UIComponent daysField;

    /** A token as a row of the table. */
    public static final class Row {
        private final ApiTokens.Token token;

        Row(ApiTokens.Token token) {
            this.token = token;
        }

        public String getId() {
            return token.id().toString();
        }

        public String getName() {
            return token.name();
        }

        public String getScope() {
            return String.join(
                    ", ", token.permissions().stream().map(Permission::name).toList());
        }

        public String getExpires() {
            return DAY.format(token.life().expires());
        }

        public String getUsed() {
            return token.used().last() == null
                    ? "never"
                    : DAY.format(token.used().last()) + " from " + token.used().address();
        }

        public boolean isRevoked() {
            return token.life().revoked() != null;
        }
    }

    /** Makes a token and shows its secret once. */
    public void make() {
        try {
            secret = make.make(new MakeToken.Wish(name.strip(), permissions, days))
                    .secret();
        } catch (Problem problem) {
            for (InputProblem error : problem.errors()) {
                PageAnswers.wrong(daysField, error.message());
            }
        }
    }

    /** Ends a token. */
    public void revoke(String id) {
        revoke.revoke(caller.get().user(), UUID.fromString(id));
        PageAnswers.done("The token is revoked; it opens nothing any more.");
    }

    public List<Row> getRows() {
        return tokens.of(caller.get().user()).stream().map(Row::new).toList();
    }

    /** What may be chosen: one's own permissions. */
    public List<Permission> getChoices() {
        return caller.get().permissions().stream().sorted().toList();
    }

    /** The secret of the token that was made just now, or null. */
    public String getSecret() {
        return secret;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }

    public Permission[] getPermissions() {
        return permissions.toArray(Permission[]::new);
    }

    public void setPermissions(Permission[] chosen) {
        permissions = List.of(chosen);
    }

    public UIComponent getDaysField() {
        return daysField;
    }

    public void setDaysField(UIComponent field) {
        daysField = field;
    }
}
