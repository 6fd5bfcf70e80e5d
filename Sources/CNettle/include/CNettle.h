#ifndef GANGMU_CNETTLE_H
#define GANGMU_CNETTLE_H

/* Nettle's SHA-256 behind names that stay: its own change with a macro, and with its version. */

#include <stddef.h>
#include <stdint.h>

/* The state of a digest: plain memory, copied as such. */
typedef struct {
  uint64_t words[20];
} CNettleSHA256;

void cnettle_sha256_start(CNettleSHA256 *state);

void cnettle_sha256_add(CNettleSHA256 *state, const void *bytes, size_t count);

/* Writes the 32 bytes of the digest and leaves the state ready for another message. */
void cnettle_sha256_finish(CNettleSHA256 *state, uint8_t *digest);

#endif
