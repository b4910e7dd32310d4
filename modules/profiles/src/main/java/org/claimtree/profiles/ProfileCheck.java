package org.claimtree.profiles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimtree.directory.Location;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Practice;
import org.claimtree.directory.Provider;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.kernel.Npi;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Versions.Version;

/**
 * What a profile version must keep beside the form of its document: the Default Profile is complete, what it names
 * exists, and values fit their field as far as their source is known. Known before any charge is only the practice;
 * which provider, location or payer is asked, a charge decides. At most one problem per field.
 */
public final class ProfileCheck {
    private final MasterData data;

    public ProfileCheck(MasterData data) {
        this.data = data;
    }

    /**
     * Everything that refuses the save, in the order of the fields.
     *
     * @param ref of the profile
     * @param effective of the version to be saved
     * @param pointer where the profile stands in a larger document, or empty
     */
    public List<InputProblem> problems(String ref, Profile profile, LocalDate effective, String pointer) {
        List<InputProblem> problems = new ArrayList<>();
        boolean isDefault = ref.equals(DefaultProfile.REF);
        if (isDefault != profile.name().equals(DefaultProfile.NAME)) {
            problems.add(new InputProblem(
                    pointer + "/name",
                    "DEFAULT_PROFILE_NAME",
                    isDefault
                            ? "The name of the Default Profile cannot be changed."
                            : "There is only one Default Profile: choose another name."));
        }
        for (FieldKey field : FieldKey.values()) {
            String here = InputReader.member(pointer + "/overrides", field.json());
            Optional<Choice> choice = profile.choice(field);
            if (choice.isPresent()) {
                field(field, choice.get(), profile, effective)
                        .ifPresent(e -> problems.add(new InputProblem(here, e.code(), e.getMessage())));
            } else if (isDefault) {
                problems.add(new InputProblem(
                        here, "FIELD_MISSING", "The Default Profile has a source or a blank for every field."));
            }
        }
        return problems;
    }

    private Optional<InvalidValue> field(FieldKey field, Choice choice, Profile profile, LocalDate effective) {
        try {
            if (choice instanceof Choice.Typed typed && typed.value() instanceof FieldValue.RenderingSend send) {
                namedProvider(send.content().provider());
            }
            if (choice instanceof Choice.From from && from.source() == Source.PRACTICE) {
                fromPractice(field, choice, effective);
            }
            if (field == FieldKey.BILLING_NPI) {
                npiFitsEntity(choice, profile.choice(FieldKey.BILLING_ENTITY), effective);
            }
            return Optional.empty();
        } catch (InvalidValue e) {
            return Optional.of(e);
        }
    }

    private void namedProvider(String ref) {
        if (ref != null && !data.knows(MasterKind.PROVIDER, ref)) {
            throw new InvalidValue("UNKNOWN_PROVIDER", "There is no provider of this ref.");
        }
    }

    /** The practice's versions that this profile version can meet: the one in force on its date, and all later ones. */
    private void fromPractice(FieldKey field, Choice choice, LocalDate effective) {
        for (LocalDate day : practiceDays(effective)) {
            Optional<FieldValue> value =
                    Optional.ofNullable(new Lookup(data, Facts.on(day).build()).value(field, choice));
            if (value.isEmpty() && !field.mayBeBlank()) {
                throw new InvalidValue("SOURCE_EMPTY", "The practice has none, and this field must be filled.");
            }
            value.ifPresent(v -> FieldRules.check(field, v));
        }
    }

    private List<LocalDate> practiceDays(LocalDate effective) {
        List<LocalDate> days = new ArrayList<>();
        if (data.practice(effective).isPresent()) {
            days.add(effective);
        }
        data.all(MasterKind.PRACTICE).history(Practice.REF).stream()
                .map(Version::effective)
                .filter(day -> day.isAfter(effective))
                .distinct()
                .sorted()
                .forEach(days::add);
        return days;
    }

    /** A person bills under a type 1 NPI, an organisation under a type 2; one of the two must be typed in to be judged. */
    private void npiFitsEntity(Choice npi, Optional<Choice> entity, LocalDate effective) {
        if (!(npi instanceof Choice.Typed) && !(entity.orElse(null) instanceof Choice.Typed)) {
            return;
        }
        Optional<Boolean> entityIsPerson = entity.flatMap(choice -> isPerson(choice, effective));
        Optional<Boolean> npiIsPersons = isPersonsNpi(npi, effective);
        if (entityIsPerson.isPresent() && npiIsPersons.isPresent() && !entityIsPerson.equals(npiIsPersons)) {
            throw new InvalidValue(
                    "NPI_ENTITY_TYPE",
                    entityIsPerson.get()
                            ? "A person bills, but the NPI is an organisation's."
                            : "An organisation bills, but the NPI is a person's.");
        }
    }

    private Optional<Boolean> isPerson(Choice entity, LocalDate effective) {
        if (entity instanceof Choice.Typed typed) {
            return Optional.of(((FieldValue.Entity) typed.value()).content().person());
        }
        return entity.equals(new Choice.From(Source.PRACTICE))
                ? data.practice(effective).map(p -> p.name().person())
                : Optional.empty();
    }

    /** The digits do not tell whose an NPI is; the directory does, where it knows the number. */
    private Optional<Boolean> isPersonsNpi(Choice npi, LocalDate effective) {
        if (npi instanceof Choice.Typed typed) {
            return ownerIsPerson(((FieldValue.Npi) typed.value()).content(), effective);
        }
        if (npi.equals(new Choice.From(Source.LOCATION))) {
            return Optional.of(false);
        }
        return npi.equals(new Choice.From(Source.PRACTICE))
                ? data.practice(effective).map(p -> p.name().person())
                : Optional.empty();
    }

    private Optional<Boolean> ownerIsPerson(Npi npi, LocalDate day) {
        for (String ref : data.refs(MasterKind.PROVIDER)) {
            Optional<Provider> provider =
                    data.provider(ref, day).filter(p -> npi.equals(p.identity().npi()));
            if (provider.isPresent()) {
                return provider.map(p -> p.name().person());
            }
        }
        for (String ref : data.refs(MasterKind.LOCATION)) {
            Optional<Location> location =
                    data.location(ref, day).filter(l -> npi.equals(l.billing().groupNpi()));
            if (location.isPresent()) {
                return Optional.of(false);
            }
        }
        return data.practice(day)
                .filter(p -> npi.equals(p.identity().npi()))
                .map(p -> p.name().person());
    }
}
