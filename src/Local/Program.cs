Console.WriteLine("Praatplaat");
