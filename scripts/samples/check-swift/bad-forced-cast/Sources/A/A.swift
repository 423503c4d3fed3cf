let number = value as! Int
