package org.claimtree.identity;

import java.util.List;

/** The settings that a module obeys; every module may have one such bean. */
public interface SettingDefinitions {
    /** The settings, each with a number that no other has; 508–512 belong to per-diem billing. */
    List<Setting<?>> settings();
}
