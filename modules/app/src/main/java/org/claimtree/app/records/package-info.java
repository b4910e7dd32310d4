/**
 * REST of the records that claims rest on: practice, divisions, locations, providers, payers, plans, form types, partners,
 * billing codes, code groups, clients and charges. A record looks the same here and in a practice document, and is saved
 * by the same rules.
 */
package org.claimtree.app.records;
