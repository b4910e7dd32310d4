package org.claimtree.it.kill;

/** What is killed. */
enum Victim {
    SERVER,
    /** PostgreSQL, and the server with it. */
    DATABASE
}
