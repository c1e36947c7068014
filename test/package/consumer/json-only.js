import { createClient } from "adultwork-webcam";

const client = createClient({ accessToken: "your-access-token" });
console.log(await client.cancelMadeBooking({ BookingID: 1, Reason: "I can't make it." }));
