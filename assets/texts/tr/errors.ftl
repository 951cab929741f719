error-unexpected = Bir sorun oluştu. Hiçbir şey değiştirilmedi. Lütfen yeniden deneyin.
