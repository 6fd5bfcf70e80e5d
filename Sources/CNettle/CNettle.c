#include "CNettle.h"

#include <nettle/sha2.h>
#include <nettle/version.h>

_Static_assert(sizeof(CNettleSHA256) >= sizeof(struct sha256_ctx), "room for the state");

static struct sha256_ctx *context(CNettleSHA256 *state) {
  return (struct sha256_ctx *)state;
}

void cnettle_sha256_start(CNettleSHA256 *state) { sha256_init(context(state)); }

void cnettle_sha256_add(CNettleSHA256 *state, const void *bytes, size_t count) {
  sha256_update(context(state), count, bytes);
}

void cnettle_sha256_finish(CNettleSHA256 *state, uint8_t *digest) {
#if NETTLE_VERSION_MAJOR >= 4
  sha256_digest(context(state), digest);
#else
  sha256_digest(context(state), SHA256_DIGEST_SIZE, digest);
#endif
}
