package org.claimtree.identity;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * News, within the transaction of the change: a setting has another value.
 *
 * @param number of the setting
 * @param before value that held, as JSON
 * @param after value that holds
 */
public record SettingChanged(int number, JsonNode before, JsonNode after) {}
