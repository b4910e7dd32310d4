package org.claimtree.profiles;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.PayerNumber;
import org.claimtree.directory.Practice;
import org.claimtree.directory.Provider;
import org.claimtree.platform.Versions;

/** Time cut where anything that a charge is resolved with begins or ends: within a period all dates answer the same. */
final class Periods {
    private static final List<MasterKind> KINDS =
            List.of(MasterKind.PRACTICE, MasterKind.LOCATION, MasterKind.PROVIDER, MasterKind.PAYER, MasterKind.PLAN);

    private final long[] starts;

    Periods(ProfileBook book, MasterData data) {
        SortedSet<LocalDate> days = new TreeSet<>();
        versions(book.profiles(), days);
        KINDS.forEach(kind -> versions(data.all(kind), days));
        starts = days.stream().mapToLong(LocalDate::toEpochDay).toArray();
    }

    /** The number of a day's period; days of one period have one number. */
    int of(LocalDate day) {
        int found = Arrays.binarySearch(starts, day.toEpochDay());
        return found < 0 ? -found - 2 : found;
    }

    private static void versions(Versions<?> versions, SortedSet<LocalDate> days) {
        for (String subject : versions.subjects()) {
            for (Versions.Version<?> version : versions.history(subject)) {
                days.add(version.effective());
                if (version.content() instanceof Practice practice) {
                    numbers(practice.numbers(), days);
                } else if (version.content() instanceof Provider provider) {
                    numbers(provider.numbers(), days);
                }
            }
        }
    }

    private static void numbers(List<PayerNumber> numbers, SortedSet<LocalDate> days) {
        for (PayerNumber number : numbers) {
            if (number.from() != null) {
                days.add(number.from());
            }
            if (number.through() != null) {
                days.add(number.through().plusDays(1));
            }
        }
    }
}
