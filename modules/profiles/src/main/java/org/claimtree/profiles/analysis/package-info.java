/** What is the matter with a tree before it is saved: rules that no charge reaches, that change nothing, that may disagree. */
package org.claimtree.profiles.analysis;
