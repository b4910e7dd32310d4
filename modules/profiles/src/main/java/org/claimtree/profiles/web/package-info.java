/** The tree and the profiles over REST. */
package org.claimtree.profiles.web;
