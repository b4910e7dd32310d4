/** What all pages have in common. */
package org.claimtree.app.pages;
