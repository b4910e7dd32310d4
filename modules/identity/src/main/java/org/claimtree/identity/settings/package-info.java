/** Where settings are kept, checked and changed. */
package org.claimtree.identity.settings;
