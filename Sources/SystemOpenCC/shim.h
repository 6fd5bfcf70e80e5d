/* Only carries the compiler and linker flags to COpenCC, whose sources include the headers. */
