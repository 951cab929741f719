error-unexpected = Something went wrong. Nothing was changed. Please try again.
