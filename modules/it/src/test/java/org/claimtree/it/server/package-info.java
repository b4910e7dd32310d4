/** REST of the finished WAR in Payara Micro: one deployment for all classes, asked from outside. */
package org.claimtree.it.server;
