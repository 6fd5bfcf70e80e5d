/* Only carries the compiler and linker flags to CICU, whose sources include the headers. */
