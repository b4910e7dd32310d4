/**
 * The whole database as one file, and back. Used by the launcher, without a server: plain JDBC and {@code COPY}.
 *
 * <p>A backup is taken by {@link org.claimtree.platform.backup.TakeBackup} in one snapshot while others work, and put
 * into an empty database by {@link org.claimtree.platform.backup.RestoreBackup}, of the same release or a later one.
 */
package org.claimtree.platform.backup;
