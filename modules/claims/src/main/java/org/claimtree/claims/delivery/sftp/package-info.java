/** SFTP by Apache MINA SSHD, which is loaded with the first connection and not before. */
package org.claimtree.claims.delivery.sftp;
