/* Only carries the compiler and linker flags to CNettle, whose source includes the headers. */
