package org.claimtree.authorizations;

/** Why an authorization can't pay for a service. */
public enum Obstacle {
    NOT_APPROVED("It is not approved."),
    OUTSIDE_DATES("The day of service is outside its dates."),
    OTHER_COVERAGE("It is for a coverage that does not pay first on that day."),
    OTHER_NUMBER("Its number is not the one that was typed."),
    NO_UNITS("It has not enough units left."),
    DAY_CAP("It allows no more units on that day."),
    WEEK_CAP("It allows no more units in that week."),
    MONTH_CAP("It allows no more units in that month.");

    private final String sentence;

    Obstacle(String sentence) {
        this.sentence = sentence;
    }

    /** For the person who asks why. */
    public String sentence() {
        return sentence;
    }
}
