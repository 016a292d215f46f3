package io.evenkeel.sandbox.cseries;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Other resources as the service names them.
 *
 * @param base where the service is, with the language and a slash at the end
 */
record Links(String base) {

	/** What stands for something that is not there. */
	static final BooleanNode ABSENT = JsonNodeFactory.instance.booleanNode(false);

	/**
	 * One other resource.
	 * @param path the path of its kind
	 * @param id its id, or what stands for none
	 * @return {@code {"resource": {...}}}, or false
	 */
	JsonNode one(String path, JsonNode id) {
		return id.isNumber() ? resource(id, path + "/" + id.asString()) : ABSENT;
	}

	/**
	 * A list of others.
	 * @param url its path and query
	 * @return a resource whose id is false
	 */
	ObjectNode many(String url) {
		return resource(ABSENT, url);
	}

	ObjectNode resource(JsonNode id, String url) {
		int query = url.indexOf('?');
		String link = (query < 0) ? url + ".json" : url.substring(0, query) + ".json" + url.substring(query);
		ObjectNode outer = Json.object();
		ObjectNode resource = outer.putObject("resource");
		resource.set("id", id);
		resource.put("url", url).put("link", this.base + link);
		return outer;
	}

}
