package org.claimtree.identity;

/** Tells what is set. Cheap: ask whenever a value is needed, and keep none. */
public interface Settings {
    /** The value that holds now; what another server changed is seen within two seconds. */
    <T> T get(Setting<T> setting);
}
