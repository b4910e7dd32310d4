/**
 * Completes the OpenAPI document: what bodies look like comes from the JSON Schema of the practice document, so that REST
 * and import cannot drift apart; every operation says how it refuses.
 */
package org.claimtree.app.openapi;
