import GangmuCLI

Gangmu.main()
