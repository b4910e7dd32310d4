package org.claimtree.app.pages;

import org.claimtree.app.today.FirstSteps;

/** A step of a new practice as its check-list shows it. */
public final class FirstStep {
    private final FirstSteps.Step step;

    FirstStep(FirstSteps.Step step) {
        this.step = step;
    }

    public boolean isDone() {
        return step.done();
    }

    public String getPath() {
        return step.path();
    }

    /** What is to be done. */
    public String getName() {
        return switch (step.step()) {
            case ADMINISTRATOR -> "Choose a password of your own";
            case PRACTICE -> "Describe the practice";
            case LOCATION -> "Add a location";
            case PROVIDER -> "Add a provider";
            case PARTNER -> "Add a trading partner";
            case FORM_TYPE -> "Add an insurance form type";
            case PAYER -> "Add a payer";
            case BILLING_CODE -> "Add a billing code";
            case CLIENT -> "Add a client with a coverage";
            case CHARGE -> "Enter a charge";
            case BATCH -> "Build a batch";
            case FILE -> "Download its file";
        };
    }

    /** Why, and what is needed for it. */
    public String getWhy() {
        return switch (step.step()) {
            case ADMINISTRATOR -> "The first one was shown on a screen.";
            case PRACTICE ->
                "Name, tax id, NPI, street address with nine-digit ZIP, billing contact, time zone."
                        + " Rules that say otherwise come later; this is who bills by default.";
            case LOCATION -> "Where services are given, with its place of service.";
            case PROVIDER -> "Who gives them, with NPI and taxonomy.";
            case PARTNER -> "Who takes the files; it starts with test files, which count for nothing.";
            case FORM_TYPE -> "Such as 837P, electronic; payers name it.";
            case PAYER -> "With payer id, trading partner and form type.";
            case BILLING_CODE -> "What is charged, such as 90837.";
            case CLIENT -> "Name, birth date, sex, address, release of information, coverage with member id.";
            case CHARGE -> "One service of this client.";
            case BATCH -> "It puts open charges on claims, and claims into files.";
            case FILE -> "The first 837P file.";
        };
    }
}
