// Go, standard library.
package main

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"log"
	"net/url"
	"os"
)

func main() {
	// New ones for each attempt. Keep both in the person's session.
	verifier, state := random(32), random(16)
	challenge := sha256.Sum256([]byte(verifier))

	query := url.Values{}
	query.Set("response_type", "code")
	query.Set("client_id", os.Getenv("CLIENT_ID"))
	query.Set("redirect_uri", os.Getenv("REDIRECT_URI"))
	query.Set("scope", {{scope}})
	query.Set("state", state)
	query.Set("code_challenge", base64.RawURLEncoding.EncodeToString(challenge[:]))
	query.Set("code_challenge_method", "S256")
	fmt.Printf("CODE_VERIFIER=%s\nSTATE=%s\n", verifier, state)
	fmt.Println({{authorization_url}} + "?" + query.Encode())
}

// random returns so many random bytes as text.
func random(size int) string {
	bytes := make([]byte, size)
	if _, err := rand.Read(bytes); err != nil {
		log.Fatal(err)
	}
	return base64.RawURLEncoding.EncodeToString(bytes)
}
