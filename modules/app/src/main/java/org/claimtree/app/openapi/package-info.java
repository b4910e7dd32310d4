/**
 * The description of the interface (OpenAPI 3.0), and the check of requests against it. What bodies look like comes from
 * the JSON Schema of the practice document and from the record classes that are written as answers; what addresses take
 * comes from the methods that answer them. So the description cannot say anything else than the code does.
 *
 * <p>Start reading at {@link org.claimtree.app.openapi.ApiDocument}.
 */
package org.claimtree.app.openapi;
