package org.claimtree.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.claimtree.identity.users.Profiles;
import org.claimtree.identity.users.User;
import org.claimtree.identity.users.Users;
import org.claimtree.platform.web.TableView;
import org.claimtree.platform.web.TableView.Cell;
import org.claimtree.platform.web.TableView.Column;
import org.claimtree.platform.web.TableView.Filter;

/** The list of users. */
@Named
@RequestScoped
public class UsersPage {
    private static final int ROWS = 100;
    private static final String PATH = "/users.xhtml";

    @Inject
    private Users users;

    @Inject
    private Profiles profiles;

    @Inject
    private PageTimes times;

    private String text;
    private String active;
    private String offset;

    public TableView getTable() {
        int from = PageAnswers.number(offset);
        Boolean state = active == null || active.isEmpty() ? null : active.equals("Active");
        Users.Page page = users.page(text == null || text.isBlank() ? null : text.strip(), state, from, ROWS);
        return new TableView(
                new TableView.Head(
                        PATH,
                        "Users",
                        List.of(
                                Column.of("Sign-in name"),
                                Column.of("Name"),
                                Column.of("User profile"),
                                Column.of("Sees"),
                                Column.of("Second factor"),
                                Column.of("Last sign-in"),
                                Column.of("State")),
                        "No user matches. Clear the filter, or add a user."),
                List.of(
                        Filter.text("q", "Part of a name", text),
                        Filter.choice("active", "State", active, List.of("Active", "Inactive"))),
                page.items().stream().map(this::row).toList(),
                new TableView.Window(from, ROWS, page.total()));
    }

    private TableView.Row row(User user) {
        return new TableView.Row(List.of(
                Cell.link(user.name(), "/user.xhtml?id=" + user.id()),
                Cell.of(user.person().name()),
                Cell.of(profiles.one(user.rights().profile())
                        .map(stored -> stored.profile().name())
                        .orElse(user.rights().profile())),
                Cell.of(UserPage.words(user.rights().reach())),
                Cell.of(user.signIn().secondFactor() ? "Yes" : "No"),
                Cell.of(times.show(user.signIn().last())),
                Cell.of(user.rights().active() ? "Active" : "Inactive")));
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getActive() {
        return active;
    }

    public void setActive(String active) {
        this.active = active;
    }

    public String getOffset() {
        return offset;
    }

    public void setOffset(String offset) {
        this.offset = offset;
    }
}
