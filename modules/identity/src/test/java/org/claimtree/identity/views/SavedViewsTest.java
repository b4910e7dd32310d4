package org.claimtree.identity.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.claimtree.identity.Caller;
import org.claimtree.identity.Permission;
import org.claimtree.identity.Reach;
import org.claimtree.identity.testing.IdentityDesk;
import org.claimtree.identity.testing.Together;
import org.claimtree.platform.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class SavedViewsTest {
    private final Caller anna = person("anna", Permission.MANAGE_SETTINGS);
    private final Caller ben = person("ben", Permission.READ_CHARGES);
    private IdentityDesk desk;
    private SavedViews views;
    private SaveView save;
    private Caller now = anna;

    @BeforeEach
    void begin() {
        desk = new IdentityDesk();
        views = new SavedViews(desk.sql(), () -> now);
        save = new SaveView(desk.sql(), () -> now, views);
    }

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void a_view_comes_back_as_it_was_saved_under_its_list() {
        SaveView.Content content =
                new SaveView.Content("charges", "Aetna", "payer=AETNA&sort=-from", List.of("ref", "from"), false);
        SavedViews.View saved = saved(null, content);
        assertThat(saved)
                .isEqualTo(new SavedViews.View(
                        saved.id(), "charges", "Aetna", "payer=AETNA&sort=-from", List.of("ref", "from"), true, false));
        saved(null, content("clients", "Mine", false));
        assertThat(views.of("charges")).containsExactly(saved);
        assertThat(views.of(null)).extracting(SavedViews.View::list).containsExactly("charges", "clients");
    }

    @Test
    void others_see_what_is_shared_and_nothing_else() {
        saved(null, content("charges", "Own", false));
        saved(null, content("charges", "Everybody's", true));
        now = ben;
        assertThat(views.of("charges"))
                .extracting(v -> v.name() + " " + v.mine() + " " + v.shared())
                .containsExactly("Everybody's false true");
    }

    @Test
    void only_the_owner_changes_or_removes_and_what_is_not_shared_does_not_exist() {
        UUID own = saved(null, content("charges", "Own", false)).id();
        UUID shared = saved(null, content("charges", "Shared", true)).id();
        now = ben;
        for (SaveView.Content content : new SaveView.Content[] {content("charges", "Taken over", false), null}) {
            assertThat(refused(() -> save.save(own, content)).status()).isEqualTo(404);
            assertThat(refused(() -> save.save(shared, content)).type()).isEqualTo("another-persons-view");
            assertThat(refused(() -> save.save(UUID.randomUUID(), content)).status())
                    .isEqualTo(404);
        }
        now = anna;
        assertThat(views.of("charges")).extracting(SavedViews.View::name).containsExactly("Own", "Shared");
        saved(own, content("charges", "Renamed", false));
        saved(shared, null);
        assertThat(views.of("charges")).extracting(SavedViews.View::name).containsExactly("Renamed");
    }

    @Test
    void sharing_needs_the_permission_when_saving_and_when_changing() {
        now = ben;
        assertThat(refused(() -> save.save(null, content("charges", "For all", true)))
                        .status())
                .isEqualTo(403);
        UUID own = saved(null, content("charges", "Own", false)).id();
        assertThat(refused(() -> save.save(own, content("charges", "Own", true)))
                        .type())
                .isEqualTo("sharing-not-allowed");
        assertThat(views.of("charges")).extracting(SavedViews.View::shared).containsExactly(false);
    }

    @Test
    void a_name_is_taken_once_by_list_and_owner_capitals_or_not() {
        UUID first = saved(null, content("charges", "Late", false)).id();
        saved(null, content("clients", "Late", false));
        assertThat(refused(() -> save.save(null, content("charges", "LATE", false)))
                        .errors())
                .extracting(e -> e.pointer() + " " + e.code())
                .containsExactly("/name NAME_TAKEN");
        saved(first, content("charges", "late", false));
        now = ben;
        saved(null, content("charges", "Late", false));
    }

    @Test
    void of_many_who_take_a_name_at_once_one_gets_it() {
        List<Boolean> answers = Together.run(16, () -> {
            try {
                desk.run(() -> save.save(null, content("charges", "Late", false)));
                return true;
            } catch (Problem taken) {
                return false;
            }
        });
        assertThat(answers).containsOnlyOnce(true);
        assertThat(views.of("charges")).hasSize(1);
    }

    private static SaveView.Content content(String list, String name, boolean shared) {
        return new SaveView.Content(list, name, "sort=-from", List.of(), shared);
    }

    private SavedViews.View saved(UUID id, SaveView.Content content) {
        return desk.run(() -> save.save(id, content));
    }

    private Problem refused(Callable<?> work) {
        return catchThrowableOfType(Problem.class, () -> desk.run(work));
    }

    private static Caller person(String name, Permission permission) {
        return new Caller(
                UUID.randomUUID(),
                name,
                EnumSet.of(permission),
                Reach.ALL,
                new Caller.Origin(Caller.Via.SESSION, "127.0.0.1", null));
    }
}
